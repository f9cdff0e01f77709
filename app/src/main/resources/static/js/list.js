/* Lists: keyboard (j k ↑ ↓ Enter x Esc), choosing rows, narrowing long menus, and a filter row that never takes a second line. */
(() => {
  'use strict';

  const list = () => document.querySelector('[data-mc-list]');
  const rows = () => [...document.querySelectorAll('[data-mc-list] [data-mc-row]')];
  const boxes = () => [...document.querySelectorAll('[data-mc-list] tbody input.mc-cb')];

  function chosen() {
    const all = boxes();
    const n = all.filter(box => box.checked).length;
    const shown = document.querySelector('[data-mc-chosen]');
    if (shown) shown.textContent = n;
    const head = document.querySelector('[data-mc-all]');
    if (head) {
      head.checked = n > 0 && n === all.length;
      head.indeterminate = n > 0 && n < all.length;
    }
  }

  document.addEventListener('change', event => {
    if (event.target.matches('[data-mc-all]')) boxes().forEach(box => { box.checked = event.target.checked; });
    if (event.target.matches('input.mc-cb')) chosen();
  });
  document.addEventListener('reset', event => {
    if (event.target.id === 'mc-bulk') {
      event.preventDefault();
      boxes().forEach(box => { box.checked = false; });
      chosen();
    }
  });

  const typing = target => target.closest('input:not([type=checkbox]),textarea,select,[contenteditable],dialog');

  function go(step) {
    const all = rows();
    if (!all.length) return;
    const at = all.findIndex(row => row.classList.contains('mc-cur'));
    const next = all[Math.min(all.length - 1, Math.max(0, at < 0 ? 0 : at + step))];
    all.forEach(row => row.classList.toggle('mc-cur', row === next));
    const open = next.querySelector('[data-mc-open],a,input');
    if (open) open.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'nearest' });
  }

  document.addEventListener('keydown', event => {
    if (!list() || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (event.target.closest('details[open]')) return;
    const current = document.querySelector('[data-mc-row].mc-cur');
    switch (event.key) {
      case 'j': case 'ArrowDown': go(1); break;
      case 'k': case 'ArrowUp': go(-1); break;
      case 'x': {
        const box = current && current.querySelector('input.mc-cb');
        if (!box) return;
        box.checked = !box.checked;
        chosen();
        break;
      }
      case 'Escape': {
        const some = boxes().filter(box => box.checked);
        if (!some.length) return;
        some.forEach(box => { box.checked = false; });
        chosen();
        break;
      }
      default: return;
    }
    event.preventDefault();
  });
  document.addEventListener('focusin', event => {
    const row = event.target.closest('[data-mc-row]');
    if (row) rows().forEach(other => other.classList.toggle('mc-cur', other === row));
  });

  const fold = text => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();
  document.addEventListener('input', event => {
    if (!event.target.matches('[data-mc-narrow]')) return;
    const wanted = fold(event.target.value);
    event.target.parentElement.querySelectorAll('a').forEach(choice => {
      choice.hidden = !fold(choice.textContent).includes(wanted);
    });
  });

  /* Chips that do not fit move under "Thêm"; chosen ones stay as long as anything else can move. */
  function fit() {
    const row = document.querySelector('[data-mc-filters]');
    const more = row && row.querySelector('[data-mc-more]');
    if (!more) return;
    const drop = more.querySelector('.mc-more-list');
    drop.querySelectorAll('[data-mc-moved]').forEach(chip => {
      chip.removeAttribute('data-mc-moved');
      row.insertBefore(chip, more);
    });
    const empty = () => !drop.querySelector('details,a,span,form');
    const show = () => more.classList.toggle('mc-js-hidden', empty());
    show();
    const movable = () => [...row.children].slice(0, [...row.children].indexOf(more))
      .filter(chip => !chip.matches('form')).reverse();
    if (matchMedia('(max-width: 600px)').matches) {
      /* A phone shows the search, what is chosen, and everything else behind one button. */
      movable().filter(one => !one.querySelector('.mc-on') && !one.matches('.mc-on')).forEach(chip => {
        chip.setAttribute('data-mc-moved', '');
        drop.prepend(chip);
      });
      show();
      return;
    }
    while (row.scrollWidth > row.clientWidth) {
      const candidates = movable();
      const chip = candidates.find(one => !one.querySelector('.mc-on') && !one.matches('.mc-on')) || candidates[0];
      if (!chip) break;
      chip.setAttribute('data-mc-moved', '');
      drop.prepend(chip);
      show();
    }
  }
  addEventListener('resize', fit);
  document.addEventListener('htmx:load', () => { fit(); chosen(); });
  document.fonts.ready.then(fit);
})();
