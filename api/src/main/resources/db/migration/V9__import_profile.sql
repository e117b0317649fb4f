-- How the office's files become ours, whole, as JSON: an import goes on with the profile it began with. Null for our own files.
alter table import_job add column profile text;
