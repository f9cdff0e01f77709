/* What every page needs: CSRF for htmx, menus that close, toasts, the end of a session, the end of a connection.
   No inline scripts anywhere: the content security policy forbids them. */
(() => {
  'use strict';
  document.documentElement.classList.add('mc-live');
  const $ = selector => document.querySelector(selector);

  /* ── htmx ── */
  document.addEventListener('htmx:configRequest', event => {
    const csrf = $('meta[name=mc-csrf]');
    if (csrf) event.detail.headers[csrf.dataset.header] = csrf.content;
  });
  document.addEventListener('htmx:beforeSwap', () => { if ($('#mc-alerts')) $('#mc-alerts').replaceChildren(); });
  document.addEventListener('htmx:afterSwap', event => {
    if (event.detail.target.id === 'mc-alerts') event.detail.target.scrollIntoView({ block: 'nearest' });
  });

  /* ── menus ── */
  const closeMenus = except => document.querySelectorAll('details[data-mc-menu][open]').forEach(menu => {
    if (!except || !menu.contains(except)) menu.open = false;
  });
  document.addEventListener('click', event => closeMenus(event.target.closest('details[data-mc-menu]')));
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    const open = [...document.querySelectorAll('details[data-mc-menu][open]')].pop();
    if (open) {
      open.open = false;
      open.querySelector('summary').focus();
      event.stopImmediatePropagation();
    }
  });
  document.addEventListener('click', event => {
    const dismiss = event.target.closest('[data-mc-dismiss]');
    if (dismiss) dismiss.closest('.mc-toast,.mc-note').remove();
    if (event.target.closest('[data-mc-print]')) window.print();
  });

  /* ── toasts: ten seconds, but not while they are pointed at or focused ── */
  function fade(toast) {
    let left;
    const start = () => { left = setTimeout(() => toast.remove(), 10000); };
    const stop = () => clearTimeout(left);
    toast.addEventListener('pointerenter', stop);
    toast.addEventListener('pointerleave', start);
    toast.addEventListener('focusin', stop);
    toast.addEventListener('focusout', start);
    start();
  }
  document.querySelectorAll('#mc-toasts .mc-toast').forEach(fade);
  document.addEventListener('mc:toast', event => {
    const toast = $('#mc-toast').content.firstElementChild.cloneNode(true);
    toast.querySelector('span').textContent = event.detail.text;
    $('#mc-toasts').append(toast);
    fade(toast);
  });

  /* ── the session has ended: sign in elsewhere, come back with a fresh token, nothing typed is lost ── */
  document.addEventListener('htmx:responseError', event => {
    const { xhr } = event.detail;
    if (xhr.status !== 401 || xhr.getResponseHeader('MC-Session') === 'locked') return; // locked: lock.js
    if ($('#mc-signed-out')) $('#mc-signed-out').showModal();
  });
  document.addEventListener('click', async event => {
    if (!event.target.closest('[data-mc-signed-in]')) return;
    const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
    const fresh = page.querySelector('meta[name=mc-csrf]');
    if (!fresh || !page.querySelector('meta[name=mc-account]')) return;
    $('meta[name=mc-csrf]').content = fresh.content;
    document.querySelectorAll('input[name=_csrf]').forEach(input => { input.value = fresh.content; });
    $('#mc-signed-out').close();
  });

  /* ── the connection ── */
  const connection = () => { if ($('#mc-offline')) $('#mc-offline').hidden = navigator.onLine; };
  addEventListener('online', connection);
  addEventListener('offline', connection);
  connection();
})();
