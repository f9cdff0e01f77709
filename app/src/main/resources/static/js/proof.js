/* Minh chứng: a figure opens its proof in a panel beside the page. The address keeps it (#minh-chung=kind/id); Esc closes; focus
   goes in and comes back. Without this file the figure is a link to the same content as a page. */
(() => {
  'use strict';
  const panel = document.getElementById('mc-panel');
  if (!panel) return;
  const mark = '#minh-chung=';
  let opener = null;

  const address = proof => `/minh-chung/${proof.split('/').map(encodeURIComponent).join('/')}`;
  const asked = () => (location.hash.startsWith(mark) ? decodeURIComponent(location.hash.slice(mark.length)) : null);

  function point(proof) {
    document.querySelectorAll('[data-mc-proof][aria-expanded]').forEach(link => link.removeAttribute('aria-expanded'));
    if (proof) document.querySelectorAll(`[data-mc-proof="${CSS.escape(proof)}"]`).forEach(link => link.setAttribute('aria-expanded', 'true'));
  }

  async function open(proof) {
    panel.hidden = false;
    document.body.classList.add('mc-panel-open');
    point(proof);
    const slow = setTimeout(() => panel.replaceChildren(document.getElementById('mc-panel-wait').content.cloneNode(true)), 300);
    await htmx.ajax('GET', address(proof), { target: panel, swap: 'innerHTML' });
    clearTimeout(slow);
    const title = document.getElementById('mc-panel-title');
    if (title) title.focus({ preventScroll: true });
    else close();
  }

  function close() {
    if (panel.hidden) return;
    panel.hidden = true;
    panel.replaceChildren();
    document.body.classList.remove('mc-panel-open');
    point(null);
    if (asked()) history.pushState(null, '', location.pathname + location.search);
    if (opener && opener.isConnected) opener.focus({ preventScroll: true });
    opener = null;
  }

  document.addEventListener('click', event => {
    const link = event.target.closest('[data-mc-proof]');
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
      event.preventDefault();
      if (!panel.contains(link)) opener = link;
      history.pushState(null, '', mark + encodeURIComponent(link.dataset.mcProof).replace('%2F', '/'));
      open(link.dataset.mcProof);
    }
    if (event.target.closest('[data-mc-close-panel]')) close();
    const copy = event.target.closest('[data-mc-copy]');
    if (copy) {
      navigator.clipboard.writeText(location.href).then(() => {
        document.dispatchEvent(new CustomEvent('mc:toast', { detail: { text: copy.dataset.mcCopied } }));
      });
    }
  });
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape' && !panel.hidden && !document.querySelector('dialog[open]')) close();
  });
  const sync = () => (asked() ? open(asked()) : close());
  addEventListener('popstate', sync);
  if (asked()) open(asked());
})();
