const DIALOG = "[role=dialog],[role=alertdialog]";

/** What is asked over the screen: a dialog, a menu, or a list to choose from. */
const ASKED = `${DIALOG},[role=menu],[role=listbox]`;

/** Whether a dialog is open: keys are its own then, but for those that text fields and menus have. */
export function isDialogOpen(): boolean {
  return document.querySelector(DIALOG) !== null;
}

/** What is asked over the screen at the moment, which has Escape and the focus until it is answered; null where nothing is. */
export function whatIsAsked(): Element | null {
  return document.querySelector(ASKED);
}

/** Whether an element is part of what is asked over the screen. */
export function isAskedIn(element: Element | null): boolean {
  return element?.closest(ASKED) != null;
}
