// What does not fit on the screen: see Browser.unfitOn. What was typed may be longer than its field: it can be moved along. A pixel may come of rounding.
const unfit = [], width = document.documentElement.clientWidth;
document.querySelectorAll('details').forEach(one => one.open = true);
const name = one => one.tagName + '.' + one.className + ' ' + one.textContent.trim().replace(/\s+/g, ' ').slice(0, 40);
if (document.documentElement.scrollWidth > width + 1)
  unfit.push(document.documentElement.scrollWidth + ' wide on ' + width);
const aside = 'svg, .unseen, .skip, thead, script, option';
for (const one of document.querySelectorAll('body *')) {
  const box = one.getBoundingClientRect(), style = getComputedStyle(one);
  if (!box.width || !box.height || one.matches(aside) || one.closest(aside)) continue;
  if (box.left < -1 || box.right > width + 1) unfit.push('sticks out: ' + name(one));
  if (style.overflowX !== 'visible' && !one.matches('input, textarea') && one.scrollWidth > one.clientWidth + 1) unfit.push('is cut off: ' + name(one));
}
for (const cell of document.querySelectorAll('table.blocks td')) {
  const parts = [...cell.childNodes].filter(part => part.nodeType !== 8 && part.textContent.trim());
  if (parts.length > 1) unfit.push('falls apart: ' + name(cell));
}
const lines = [], texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (texts.nextNode()) {
  const text = texts.currentNode, range = document.createRange();
  if (!text.textContent.trim() || text.parentElement.closest(aside)) continue;
  range.selectNodeContents(text);
  for (const box of range.getClientRects()) if (box.width && box.height) lines.push([box, text]);
}
lines.forEach(([box, text], i) => lines.slice(i + 1, i + 40).forEach(([other, more]) => {
  const over = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
  const beside = Math.min(box.right, other.right) - Math.max(box.left, other.left);
  if (text.parentElement !== more.parentElement && beside > 2 && over > Math.min(box.height, other.height) / 3)
    unfit.push('lies over another: ' + text.textContent.trim() + ' / ' + more.textContent.trim());
}));
return unfit.slice(0, 10);
