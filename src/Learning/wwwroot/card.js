// The alert card, on the reader's own device: nothing typed here is ever sent. Kept under one key of local storage, erased by one button.
const key = 'imx-carte';
const root = document.querySelector('[data-card]');
const fields = [...root.querySelectorAll('[data-field]')];
const said = root.querySelector('[data-card-said]');
const say = what => { said.textContent = said.dataset[what]; };
const read = () => { try { return JSON.parse(localStorage.getItem(key)) ?? {}; } catch { return {}; } };

function show(card) {
  for (const shown of root.querySelectorAll('[data-shown]')) shown.textContent = card[shown.dataset.shown] ?? '';
}

function save() {
  const card = Object.fromEntries(fields.map(f => [f.dataset.field, f.value.trim()]).filter(([, value]) => value));
  try { localStorage.setItem(key, JSON.stringify(card)); say('saved'); } catch { /* private browsing: the card can still be printed */ }
  show(card);
}

function erase() {
  try { localStorage.removeItem(key); } catch { /* nothing was kept */ }
  for (const field of fields) field.value = '';
  show({});
  say('erased');
}

// Drawn by hand on a canvas: wallet size (85.6 × 54 mm) at 16 pixels a millimetre, words as on screen.
function image() {
  const card = read();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [1370, 864];
  const pen = canvas.getContext('2d');
  const family = getComputedStyle(document.body).fontFamily;
  const text = (selector) => root.querySelector(selector).textContent.trim();
  pen.fillStyle = '#fff'; pen.fillRect(0, 0, 1370, 864);
  pen.fillStyle = '#7A1010'; pen.fillRect(0, 0, 1370, 190);
  pen.fillStyle = '#fff'; pen.font = `bold 58px ${family}`; pen.fillText(text('.wallet-head p:first-child'), 40, 82, 1290);
  pen.font = `36px ${family}`; pen.fillText(text('.wallet-head p:last-child'), 40, 146, 1290);
  let y = 250;
  for (const term of root.querySelectorAll('.wallet dt')) {
    const value = card[term.nextElementSibling.dataset.shown] ?? '';
    pen.fillStyle = '#4A5B64'; pen.font = `28px ${family}`; pen.fillText(term.textContent, 40, y, 400);
    pen.fillStyle = '#17262E'; pen.font = `bold 36px ${family}`; pen.fillText(value || '…………………………', 450, y, 580);
    y += 62;
  }
  const qr = root.querySelector('[data-qr]');
  if (qr) {
    pen.save(); pen.translate(1050, 230); pen.scale(280 / qr.dataset.qr, 280 / qr.dataset.qr); pen.fillStyle = '#000'; pen.fill(new Path2D(qr.lastElementChild.getAttribute('d'))); pen.restore();
    pen.fillStyle = '#17262E'; pen.font = `26px ${family}`; wrap(pen, text('.wallet-qr p'), 1050, 550, 285, 32);
  }
  pen.font = `26px ${family}`; wrap(pen, text('.wallet-foot'), 40, 770, 1290, 34);
  canvas.toBlob(blob => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = 'carte-alerte.png';
    link.click();
    URL.revokeObjectURL(link.href);
    say('image');
  }, 'image/png');
}

function wrap(pen, text, x, y, width, leading) {
  let line = '';
  for (const word of text.split(' ')) {
    if (line && pen.measureText(line + ' ' + word).width > width) { pen.fillText(line, x, y); y += leading; line = word; }
    else line = line ? line + ' ' + word : word;
  }
  pen.fillText(line, x, y);
}

const card = read();
for (const field of fields) {
  field.value = card[field.dataset.field] ?? '';
  field.addEventListener('input', save);
}
show(card);
root.querySelector('[data-needs-script]').hidden = true;
for (const hidden of root.querySelectorAll('[data-card-fields]')) hidden.hidden = false;
root.querySelector('[data-card-erase]').addEventListener('click', erase);
root.querySelector('[data-card-image]').addEventListener('click', image);
