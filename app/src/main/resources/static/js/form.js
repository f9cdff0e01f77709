/* Forms: drafts kept on this device, dates typed quickly, focus on what is wrong.
   A draft belongs to one form (data-mc-draft="plan.report/<id>") and one account. It goes when the server shows the same values, when
   htmx brings a good answer, and after a plain submit when the next page says with a toast what was done. */
(() => {
  'use strict';
  const account = document.querySelector('meta[name=mc-account]');
  const SENT = 'mc-draft-sent';
  const prefix = account ? `mc-draft:${account.content}:` : null;

  const words = document.querySelector('meta[name=mc-form-words]');
  document.addEventListener('change', event => {
    if (event.target.type !== 'file' || !words) return;
    const tooLarge = [...event.target.files].some(file => file.size > Number(words.content));
    event.target.setCustomValidity(tooLarge ? words.dataset.tooLarge : '');
    event.target.reportValidity();
  });

  /* The names of the chosen files, in our button's place for them. */
  function nameFiles(input) {
    const shown = input.parentNode.querySelector('.mc-chosen');
    if (!shown) return;
    const names = [...input.files].map(file => file.name).join(', ');
    shown.textContent = names || shown.dataset.mcNone;
    shown.classList.toggle('mc-on', names !== '');
  }
  document.addEventListener('change', event => event.target.type === 'file' && nameFiles(event.target));
  window.addEventListener('pageshow', () => document.querySelectorAll('.mc-choose>input').forEach(nameFiles));

  const fields = form => [...form.elements].filter(field =>
    field.name && !['hidden', 'password', 'file', 'submit', 'button', 'reset'].includes(field.type));

  function values(form) {
    const found = {};
    fields(form).forEach(field => {
      if (field.type === 'checkbox' || field.type === 'radio') {
        found[field.name] ??= [];
        if (field.checked) found[field.name].push(field.value);
      } else {
        (found[field.name] ??= []).push(field.value);
      }
    });
    return found;
  }

  function fill(form, saved) {
    const taken = {};
    fields(form).forEach(field => {
      const wanted = saved[field.name];
      if (!wanted) return;
      if (field.type === 'checkbox' || field.type === 'radio') {
        field.checked = wanted.includes(field.value);
      } else {
        const at = taken[field.name] = (taken[field.name] ?? -1) + 1;
        if (wanted[at] !== undefined) field.value = wanted[at];
      }
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
  }

  const hour = time => new Date(time).toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit' });
  const read = key => { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } };
  const state = form => form.querySelector('[data-mc-draft-state]');
  const button = (text, action) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = 'mc-btn mc-sm';
    made.textContent = text;
    made.addEventListener('click', action);
    return made;
  };

  function drafts(form) {
    if (!prefix || form.dataset.mcDrafting) return;
    form.dataset.mcDrafting = 'yes';
    const key = prefix + form.dataset.mcDraft;
    const shown = state(form);
    const before = read(key);
    if (before) {
      if (JSON.stringify(before.values) === JSON.stringify(values(form))) {
        // a refused form comes back with what was typed: that is not kept anywhere else yet
        if (!document.querySelector('main [role=alert]') && !form.querySelector('.mc-errmsg')) localStorage.removeItem(key);
      } else if (shown) {
        shown.replaceChildren(shown.dataset.mcFound.replace('{0}', hour(before.at)), ' ',
          button(shown.dataset.mcRestore, () => { fill(form, before.values); shown.textContent = ''; }), ' ',
          button(shown.dataset.mcDrop, () => { localStorage.removeItem(key); shown.textContent = ''; }));
      }
    }
    let waiting = 0;
    const keep = () => {
      waiting = 0;
      try {
        localStorage.setItem(key, JSON.stringify({ at: Date.now(), values: values(form) }));
        if (shown) shown.textContent = shown.dataset.mcSaved.replace('{0}', hour(Date.now()));
      } catch { /* a full or forbidden store: the form works without drafts */ }
    };
    form.addEventListener('input', () => {
      clearTimeout(waiting);
      waiting = setTimeout(keep, 600);
    });
    form.addEventListener('submit', () => {
      clearTimeout(waiting);
      if (waiting) keep(); // typed and sent at once: what goes wrong on the way must not lose it
      try { sessionStorage.setItem(SENT, key); } catch { /* as above */ }
    });
    /* Before the swap: what comes in looks for its draft at once. */
    document.addEventListener('htmx:beforeSwap', event => {
      if (event.detail.requestConfig.elt === form && event.detail.xhr.status < 300) {
        clearTimeout(waiting);
        localStorage.removeItem(key);
      }
    });
  }

  /* 8/10 becomes 08/10/2025, 8.10.2025 becomes 08/10/2025; the server checks in any case. */
  document.addEventListener('change', event => {
    const field = event.target;
    if (!field.matches('[data-mc-date]')) return;
    const parts = field.value.trim().match(/^(\d{1,2})[/.\-\s](\d{1,2})(?:[/.\-\s](\d{4}|\d{2}))?$/);
    if (!parts) return;
    const today = document.querySelector('.mc-day time');
    const year = parts[3] ? (parts[3].length === 2 ? '20' + parts[3] : parts[3])
      : (today ? today.dateTime.slice(0, 4) : String(new Date().getFullYear()));
    field.value = `${parts[1].padStart(2, '0')}/${parts[2].padStart(2, '0')}/${year}`;
  });
  const isDay = text => {
    const [day, month, year] = (/^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text) || []).slice(1).map(Number);
    const date = new Date(year, month - 1, day);
    return date.getMonth() === month - 1 && date.getDate() === day;
  };
  document.addEventListener('change', event => {
    const field = event.target;
    if (!words || !field.matches('[data-mc-date]')) return;
    const typed = field.value.trim();
    field.setCustomValidity(typed && !isDay(typed) ? words.dataset.date : '');
    field.reportValidity();
  });
  document.addEventListener('input', event => event.target.matches('[data-mc-date]') && event.target.setCustomValidity(''));

  /* "Ô này chưa điền." says little in a list of faults: each begins with the name of its field, in the order of the form. */
  function nameFaults(root) {
    root.querySelectorAll('.mc-note [href^="#"]').forEach(link => {
      const id = decodeURIComponent(link.hash.slice(1));
      const field = document.getElementById(id) || document.getElementById(id + '1') || document.getElementById(id + '-e');
      const label = field && field.closest('.mc-fld') && field.closest('.mc-fld').querySelector('label, legend');
      if (!label || link.dataset.mcNamed) return;
      link.dataset.mcNamed = 'yes';
      if (field.id !== id) link.hash = field.id;
      link.textContent = `${label.firstChild.textContent.trim()}: ${link.textContent}`;
      const item = link.closest('li');
      const later = [...item.parentNode.children].find(other => other !== item && other.mcField
        && field.compareDocumentPosition(other.mcField) & Node.DOCUMENT_POSITION_FOLLOWING);
      item.mcField = field;
      item.parentNode.insertBefore(item, later || null);
    });
  }

  function start(root) {
    nameFaults(root);
    root.querySelectorAll('form[data-mc-draft]').forEach(drafts);
    if (root.matches && root.matches('form[data-mc-draft]')) drafts(root);
    const wrong = root.querySelector('[data-mc-focus]');
    if (wrong) wrong.focus();
  }
  /* Sent by the page before. No toast: it was refused, or the session or the connection had ended, and the draft stays. */
  function settle() {
    if (!prefix) return;
    try {
      const sent = sessionStorage.getItem(SENT);
      sessionStorage.removeItem(SENT);
      if (sent && sent.startsWith(prefix) && document.querySelector('#mc-toasts .mc-toast')) localStorage.removeItem(sent);
    } catch { /* a forbidden store: there are no drafts */ }
  }
  settle();
  document.addEventListener('htmx:load', event => start(event.detail.elt));
  start(document);
})();
