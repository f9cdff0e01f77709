/* What every page needs: CSRF for htmx, menus that close, Ctrl+K. No inline scripts anywhere: the content security policy forbids them. */
(() => {
  'use strict';

  document.addEventListener('htmx:configRequest', event => {
    const csrf = document.querySelector('meta[name=mc-csrf]');
    if (csrf) event.detail.headers[csrf.dataset.header] = csrf.content;
  });

  const closeMenus = except => document.querySelectorAll('details[data-mc-menu][open]').forEach(menu => {
    if (menu !== except) menu.open = false;
  });
  document.addEventListener('click', event => closeMenus(event.target.closest('details[data-mc-menu]')));
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    const open = document.querySelector('details[data-mc-menu][open]');
    if (open) {
      open.open = false;
      open.querySelector('summary').focus();
    }
  });
})();
