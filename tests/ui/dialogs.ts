/** Gives dialogs their verbs: jsdom has the element without them. */
export function openDialogs(): void {
  const verbs = HTMLDialogElement.prototype as Partial<HTMLDialogElement>;
  verbs.showModal = function (this: HTMLDialogElement) {
    this.open = true;
  };
  verbs.close = function (this: HTMLDialogElement) {
    if (!this.open) return;
    this.open = false;
    // Browsers tell of it later.
    setTimeout(() => this.dispatchEvent(new Event("close")));
  };
}
