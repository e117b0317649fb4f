// Nothing on a page needs this. It saves a reader a few steps where a browser allows it.

// After a form with faults: to the list of them.
document.querySelector('.faults')?.focus();

// Work that goes on elsewhere: the part of the page that tells of it is fetched again and put in the place of the old one.
// A request for a document, since text made into one here is what a page's policy forbids.
function again() {
  const request = new XMLHttpRequest();
  request.open('GET', location.href);
  request.responseType = 'document';
  request.onload = () => {
    const old = document.querySelector('[data-again]');
    const fresh = request.response?.querySelector('[data-again]');
    if (fresh && old) {
      // Not while somebody is in it: that would take the focus away.
      if (!old.contains(document.activeElement)) old.replaceWith(document.adoptNode(fresh));
      setTimeout(again, 5000);
    } else if (request.status === 200 && request.responseURL === location.href) {
      location.reload();
    }
  };
  request.send();
}
if (document.querySelector('[data-again]')) setTimeout(again, 2000);
