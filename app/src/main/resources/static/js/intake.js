/* Review of a draft: choose rows, keyboard, source and table side by side. Every action is a form or a link that works without this. */
(() => {
  'use strict';
  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const work = () => $('#mc-work');
  const rows = () => $$('#mc-work tr[data-row]');
  const selected = () => $('#mc-work tr.mc-sel[data-row]');
  const params = () => new URLSearchParams(location.search);

  const zone = $('[data-mc-drop]');
  if (zone) {
    const stop = event => event.preventDefault();
    zone.addEventListener('dragover', event => { stop(event); zone.classList.add('mc-over'); });
    zone.addEventListener('dragleave', () => zone.classList.remove('mc-over'));
    zone.addEventListener('drop', event => {
      stop(event);
      zone.classList.remove('mc-over');
      if (!event.dataTransfer.files.length) return;
      const input = $('input[type=file]', zone);
      input.files = event.dataTransfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
      zone.requestSubmit();
    });
  }
  $$('form[data-mc-once]').forEach(form => form.addEventListener('submit', () => {
    $('button[type=submit]', form).disabled = true;
  }));
  if (!work()) return;

  const base = work().dataset.base;
  const item = $('#mc-work tr.mc-sel[id^="m-"]'); // just edited beside the table
  if (item) item.scrollIntoView({block: 'nearest'});

  const remember = change => {
    const query = params();
    Object.entries(change).forEach(([name, value]) => value ? query.set(name, value) : query.delete(name));
    history.replaceState(null, '', query.size ? '?' + query : location.pathname);
  };

  /* The original beside the table follows (source.js). */
  const show = (id, scroll) => document.dispatchEvent(new CustomEvent('mc:row', {detail: {id, scroll}}));

  /* One request at a time: whoever walks down the table quickly gets the panel of the row where they stop. */
  let wanted = null;
  let loading = false;
  const load = () => {
    if (loading || wanted === null) return;
    const name = wanted;
    const id = selected() ? selected().dataset.row : '';
    wanted = null;
    loading = true;
    const query = new URLSearchParams();
    if (params().get('loc')) query.set('loc', params().get('loc'));
    if (id) query.set('dong', id);
    if (name) query.set('khung', name);
    htmx.ajax('GET', base + '/khung?' + query, {target: '#mc-row-panel', swap: 'outerHTML'}).finally(() => {
      loading = false;
      const row = selected(); // the panel has taken room from the table
      if (row && !document.querySelector('.mc-editing')) row.scrollIntoView({block: 'nearest'});
      load();
    });
  };
  const panel = name => {
    remember({dong: selected() ? selected().dataset.row : '', khung: name});
    wanted = name;
    load();
  };

  const aim = id => {
    $$('form[data-mc-tool]').forEach(form => {
      form.action = id ? base + '/dong/' + id + '/' + form.dataset.path : '';
      $('button', form).disabled = !id;
    });
    $$('[data-mc-row]').forEach(input => { input.value = id || ''; });
  };

  const choose = (row, quiet) => {
    if (!row) return;
    $$('#mc-work tr.mc-sel').forEach(other => other.classList.remove('mc-sel'));
    row.classList.add('mc-sel');
    aim(row.dataset.row);
    show(row.dataset.row, true);
    row.scrollIntoView({block: 'nearest'});
    if (!quiet) panel('');
  };

  const edit = row => row && htmx.ajax('GET', base + '/dong/' + row.dataset.row + '/sua' + location.search, {target: '#' + CSS.escape(row.id), swap: 'outerHTML'});

  document.addEventListener('click', event => {
    const piece = event.target.closest('#mc-src [data-rows]');
    if (piece && piece.dataset.rows) {
      const id = 'r-' + piece.dataset.rows.split(' ')[0];
      if (location.hash === '#van-ban-goc') location.hash = id;
      return choose(document.getElementById(id));
    }
    const panelLink = event.target.closest('[data-mc-panel]');
    if (panelLink) {
      event.preventDefault();
      const row = panelLink.closest('tr[data-row]');
      if (row) choose(row, true);
      return panel(panelLink.dataset.mcPanel);
    }
    const fill = event.target.closest('[data-mc-fill]');
    if (fill && selected()) {
      event.preventDefault();
      return htmx.ajax('GET', fill.href, {target: '#' + CSS.escape(selected().id), swap: 'outerHTML'});
    }
    const pencil = event.target.closest('.mc-edit');
    if (pencil) {
      event.preventDefault();
      const row = pencil.closest('tr');
      choose(row, true);
      return edit(row);
    }
    const cut = event.target.closest('[data-mc-split-here]');
    if (cut) {
      const form = cut.closest('form');
      const text = $('[data-mc-content]', form);
      return htmx.ajax('POST', base + '/dong/' + form.dataset.row + '/tach', {target: '#mc-work', swap: 'outerHTML', values: {tai: text.selectionStart, dong: form.dataset.row}});
    }
    const row = event.target.closest('tr.mc-r');
    if (row && !event.target.closest('a:not(.mc-pick),button,input,textarea,select,form')) {
      event.preventDefault();
      choose(row);
    }
  });
  document.addEventListener('dblclick', event => {
    const row = event.target.closest('tr.mc-r');
    if (row) edit(row);
  });
  document.addEventListener('submit', event => {
    const form = event.target.closest('form[data-mc-tool]');
    if (!form) return;
    event.preventDefault();
    const row = selected();
    const button = $('button', form);
    if (row && !button.disabled) button.disabled = true;
    else return;
    htmx.ajax('POST', base + '/dong/' + row.dataset.row + '/' + form.dataset.path, {target: '#mc-work', swap: 'outerHTML', values: {loc: params().get('loc') || ''}}).finally(() => { button.disabled = false; });
  });

  /* Saving a cell leaves the forms around it as they were: each request says which change was the newest. */
  document.addEventListener('htmx:configRequest', event => {
    const last = $('#mc-last');
    if (event.detail.verb !== 'post' || !last) return;
    event.detail.parameters.sau = last.value;
    if ('thay-doi' in event.detail.parameters && last.dataset.edit) event.detail.parameters['thay-doi'] = last.dataset.edit;
  });

  document.addEventListener('keydown', event => {
    if (event.target.closest('input,textarea,select,button,summary') || event.ctrlKey || event.metaKey || event.altKey) {
      if (event.key === 'Escape' && event.target.closest('.mc-editing')) $('[data-mc-cancel]').click();
      return;
    }
    const all = rows();
    const at = all.indexOf(selected());
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      choose(all[Math.max(0, Math.min(all.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1)))]);
    } else if (event.key === 'e' && selected()) {
      event.preventDefault();
      edit(selected());
    } else {
      const button = $$('#mc-work [data-mc-key]').find(node => node.dataset.mcKey === event.key);
      if (button && !button.disabled && !event.target.closest('a:not(tr.mc-sel .mc-pick)')) {
        event.preventDefault();
        button.click();
      }
    }
  });

  /* The work area comes back whole: keep where the person was. A conflict (409 with a target) is shown in its row. */
  let top = 0;
  document.addEventListener('htmx:beforeSwap', event => {
    const box = $('#mc-work .mc-tw');
    if (box) top = box.scrollTop;
    if (event.detail.xhr.status === 409 && event.detail.xhr.getResponseHeader('HX-Retarget')) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
  });
  document.addEventListener('htmx:afterSettle', event => {
    if (!work()) return;
    const box = $('#mc-work .mc-tw');
    if (event.detail.target && event.detail.target.id === 'mc-work' && box) {
      box.scrollTop = top;
      const row = selected();
      remember({dong: row ? row.dataset.row : ''});
      show(row && row.dataset.row, false);
      aim(row && row.dataset.row);
      if (row) row.scrollIntoView({block: 'nearest'});
      if (row && document.activeElement === document.body) $('.mc-pick', row)?.focus({preventScroll: true});
    }
    $$('[data-mc-split-here]').forEach(button => { button.hidden = false; });
    const content = $('.mc-editing [data-mc-content]');
    if (content && !content.dataset.ready) {
      content.dataset.ready = '1';
      content.focus();
    }
  });
  if (selected()) {
    show(selected().dataset.row, true);
    if (params().get('dong')) selected().scrollIntoView({block: 'nearest'});
  }
})();
