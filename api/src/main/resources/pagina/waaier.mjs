// Nothing on a page needs this. It saves a reader a few steps where a browser allows it.

// After a form with faults: to the list of them.
document.querySelector('.faults')?.focus();

// Work that goes on elsewhere: the part of the page that tells of it is fetched again.
const progress = document.querySelector('[data-again]');
if (progress) {
  const again = async () => {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
    if (!answer.ok || answer.redirected) return;
    const text = await answer.text();
    if (text.includes('data-again')) setTimeout(again, 5000);
    else location.reload();
  };
  setTimeout(again, 2000);
}
