/* The original beside the table: marks what the chosen row was read from, searches the text, turns and enlarges printed pages.
   Without this the marks of the page as loaded, the browser's own search and the links remain. */
(() => {
  'use strict';
  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const pane = $('#van-ban-goc');
  const text = $('#mc-src');
  if (!pane || !text) return;

  const visible = node => node.getClientRects().length > 0;
  const pictures = () => pane.classList.contains('mc-pictures');
  const reveal = node => { text.scrollTop += node.getBoundingClientRect().top - text.getBoundingClientRect().top - 60; };

  /* --- the chosen row --- */
  let chosen = null;
  const mark = (id, scroll) => {
    chosen = id;
    $$('.mc-on', text).forEach(node => node.classList.remove('mc-on'));
    const pieces = id ? $$('[data-rows~="' + CSS.escape(id) + '"]', text) : [];
    pieces.forEach(piece => {
      piece.classList.add('mc-on');
      piece.closest('.mc-ln').classList.add('mc-on');
    });
    if (!pieces.length) return;
    const first = pieces[0].closest('.mc-ln');
    const last = pieces[pieces.length - 1].closest('.mc-ln');
    if (scroll) reveal(first);
    const range = $('#mc-src-range');
    const from = $('b', first).textContent;
    const to = $('b', last).textContent;
    if (range) range.textContent = (from === to ? from : from + '–' + to) + ' ' + range.dataset.of;
    if (pictures() && scroll) turn(first.dataset.page);
  };
  document.addEventListener('mc:row', event => mark(event.detail.id, event.detail.scroll));

  const goTo = number => {
    const line = document.getElementById('d' + number);
    if (!line) return false;
    if (!visible(pane)) location.hash = 'van-ban-goc';
    view('chu');
    $$('.mc-on', text).forEach(node => node.classList.remove('mc-on'));
    line.classList.add('mc-on');
    reveal(line);
    return true;
  };

  /* --- the sheet of narrow screens --- */
  const close = () => { location.hash = chosen && document.getElementById('r-' + chosen) ? 'r-' + chosen : 'mc-work'; };
  addEventListener('hashchange', () => {
    if (location.hash !== '#van-ban-goc') return;
    const line = $('.mc-ln.mc-on', text);
    if (line) reveal(line);
    if (chosen && pictures() && line) turn(line.dataset.page);
    (pictures() ? $('.mc-sheet-box', pane) || text : text).focus({preventScroll: true});
  });

  /* --- printed pages --- */
  let zoom = matchMedia('(max-width:600px)').matches ? 2 : 1;
  let wanted = null;
  let loading = false;
  const enlarge = () => {
    const paper = $('.mc-paper', pane);
    if (paper) paper.style.setProperty('--zoom', zoom);
    $$('[data-mc-zoom]', pane).forEach(button => {
      button.hidden = false;
      button.disabled = button.dataset.mcZoom === '1' ? zoom >= 3 : zoom <= 1;
    });
  };
  const settle = () => {
    enlarge();
    const area = $('.mc-paper i', pane);
    const box = $('.mc-sheet-box', pane);
    if (area && box) {
      box.scrollTop += area.getBoundingClientRect().top - box.getBoundingClientRect().top - 60;
      box.scrollLeft += area.getBoundingClientRect().left - box.getBoundingClientRect().left - 40;
    }
  };
  const load = () => {
    const sheet = $('#mc-sheet');
    if (loading || !wanted || !sheet) return;
    const query = new URLSearchParams(wanted.row ? {dong: wanted.row} : {});
    const address = sheet.dataset.base + wanted.number + '?' + query;
    wanted = null;
    loading = true;
    htmx.ajax('GET', address, {target: '#mc-sheet', swap: 'outerHTML'}).finally(() => {
      loading = false;
      settle();
      load();
    });
  };
  const turn = number => {
    wanted = {number: number || '1', row: chosen};
    load();
  };

  const view = name => {
    if (!$('[data-mc-view]', pane) || pictures() === (name === 'anh')) return;
    pane.classList.toggle('mc-pictures', name === 'anh');
    $$('[data-mc-view]', pane).forEach(link => {
      const on = link.dataset.mcView === name;
      link.classList.toggle('mc-on', on);
      on ? link.setAttribute('aria-current', 'true') : link.removeAttribute('aria-current');
    });
    const line = $('.mc-ln.mc-on', text);
    if (name === 'anh') {
      close_search();
      line ? turn(line.dataset.page) : settle();
    } else if (line) reveal(line);
  };

  /* --- search --- */
  const form = $('[data-mc-search]', pane);
  const input = $('input', form);
  const found = $('[data-mc-found]', form);
  const highlights = window.CSS && CSS.highlights && window.Highlight;
  let lines = null;
  let hits = [];
  let at = -1;

  /* One letter for one letter, so that places in the folded text are places in the text. */
  const fold = word => Array.from(word, letter => {
    const bare = letter.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace('đ', 'd');
    return bare.length === letter.length ? bare : letter;
  }).join('');
  const lower = word => Array.from(word, letter => {
    const small = /\s/.test(letter) ? ' ' : letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  }).join('');

  const read = () => lines ??= $$('.mc-ln', text).map(line => {
    const nodes = [];
    let whole = '';
    const walker = document.createTreeWalker($('p', line), NodeFilter.SHOW_TEXT,
      node => node.parentElement.closest('.mc-tg') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
    while (walker.nextNode()) {
      nodes.push({node: walker.currentNode, from: whole.length});
      whole += walker.currentNode.data;
    }
    const small = lower(whole);
    return {line, nodes, small, folded: fold(small)};
  });

  const range = ({read: {nodes}, from, to}) => {
    const made = document.createRange();
    const holder = place => nodes.findLast(one => one.from <= place);
    const first = holder(from);
    const last = holder(to - 1);
    made.setStart(first.node, from - first.from);
    made.setEnd(last.node, to - last.from);
    return made;
  };

  const clear = () => {
    $$('.mc-at', text).forEach(line => line.classList.remove('mc-at'));
    if (highlights) ['mc-hits', 'mc-hit'].forEach(name => CSS.highlights.delete(name));
  };

  const step = by => {
    if (!hits.length) return;
    at = (at + by + hits.length) % hits.length;
    $$('.mc-at', text).forEach(line => line.classList.remove('mc-at'));
    hits[at].read.line.classList.add('mc-at');
    const here = range(hits[at]);
    if (highlights) CSS.highlights.set('mc-hit', new Highlight(here));
    const box = text.getBoundingClientRect();
    const place = here.getBoundingClientRect();
    if (place.top < box.top + 20 || place.bottom > box.bottom - 20) text.scrollTop += place.top - box.top - box.height / 3;
    found.textContent = (at + 1) + '/' + hits.length;
  };

  const look = () => {
    clear();
    hits = [];
    at = -1;
    const asked = lower(input.value.trim().normalize('NFC').replace(/\s+/g, ' '));
    if (!asked) {
      found.textContent = '';
      return;
    }
    const bare = fold(asked) === asked;
    for (const one of read()) {
      const where = bare ? one.folded : one.small;
      for (let from = where.indexOf(asked); from >= 0; from = where.indexOf(asked, from + asked.length)) {
        hits.push({read: one, from, to: from + asked.length});
      }
    }
    if (!hits.length) {
      found.textContent = form.dataset.none;
      return;
    }
    if (highlights) CSS.highlights.set('mc-hits', new Highlight(...hits.map(range)));
    const top = text.getBoundingClientRect().top;
    const next = hits.findIndex(hit => hit.read.line.getBoundingClientRect().bottom > top);
    at = (next < 0 ? 0 : next) - 1;
    step(1);
  };

  const open_search = () => {
    if (!visible(pane)) location.hash = 'van-ban-goc';
    view('chu');
    form.hidden = false;
    input.focus();
    input.select();
    look();
  };
  const close_search = () => {
    if (form.hidden) return;
    form.hidden = true;
    clear();
  };

  input.addEventListener('input', look);
  form.addEventListener('submit', event => {
    event.preventDefault();
    step(1);
  });
  form.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      close_search();
      text.focus();
    } else if (event.key === 'Enter' && event.shiftKey) {
      event.preventDefault();
      step(-1);
    }
  });
  $('[data-mc-search-open]', pane).hidden = false;

  document.addEventListener('click', event => {
    const hit = selector => event.target.closest(selector);
    const item = event.target.closest('.mc-item');
    if (item) {
      if (goTo(item.dataset.line)) event.preventDefault();
    } else if (hit('[data-mc-search-open]')) open_search();
    else if (hit('[data-mc-search-close]')) {
      close_search();
      text.focus();
    } else if (hit('[data-mc-previous]')) step(-1);
    else if (hit('[data-mc-view]')) {
      event.preventDefault();
      view(hit('[data-mc-view]').dataset.mcView);
    } else if (hit('[data-mc-page]')) {
      event.preventDefault();
      turn(hit('[data-mc-page]').dataset.page);
    } else if (hit('[data-mc-zoom]')) {
      zoom = Math.min(3, Math.max(1, zoom + Number(hit('[data-mc-zoom]').dataset.mcZoom) * 0.5));
      enlarge();
    } else if (hit('[data-mc-source-close]')) {
      event.preventDefault();
      close();
    }
  });
  document.addEventListener('keydown', event => {
    const typing = event.target.closest('input,textarea,select');
    if (event.key === '/' && !typing && !event.ctrlKey && !event.altKey || event.key === 'f' && (event.ctrlKey || event.metaKey) && pane.contains(event.target)) {
      event.preventDefault();
      open_search();
    } else if (event.key === 'Escape' && location.hash === '#van-ban-goc' && pane.contains(event.target)) close();
  });
  if (pictures()) settle();
})();
