import { useEffect, useRef, type RefObject } from 'react';

export interface DialogFocus {
  /** What is below the head of the dialog. */
  readonly content: RefObject<HTMLDivElement | null>;
  /** The control that has the focus first; `true` leaves the choice to the library. */
  readonly focusFirst: () => HTMLElement | true;
  /** Where the focus goes when the dialog closes; `true` is the control that had it before. */
  readonly focusBack: () => HTMLElement | true;
}

/** The focus of a dialog is never lost: not between two steps, and not when a dropped file opened it and nothing had the focus before. */
export function useDialogFocus(isOpen: boolean, step: string): DialogFocus {
  const content = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  const lastStep = useRef(step);
  const cameFromNowhere = useRef(false);
  useEffect(() => {
    const isNewStep = step !== lastStep.current;
    if (isOpen && wasOpen.current && (hasLostFocus(content.current) || (isNewStep && isAtFoot(content.current)))) mainControl(content.current)?.focus();
    if (isOpen && !wasOpen.current) cameFromNowhere.current = document.activeElement === document.body;
    wasOpen.current = isOpen;
    lastStep.current = step;
  });
  return {
    content,
    focusFirst: () => firstControl(content.current) ?? true,
    focusBack: () => (cameFromNowhere.current ? document.querySelector<HTMLElement>('[data-focus-home]') : null) ?? true,
  };
}

/** The focused control went away: the page has the focus, or the library has given it to the frame of the dialog. */
function hasLostFocus(content: HTMLElement | null): boolean {
  const { activeElement } = document;
  return activeElement === document.body || (activeElement !== null && activeElement === content?.parentElement);
}

/** On "Cancel" as a rule: the only button while something is read. */
function isAtFoot(content: HTMLElement | null): boolean {
  return content?.querySelector(':scope > footer')?.contains(document.activeElement) === true;
}

/** Never a button that stops something: Enter, pressed twice, would. */
function mainControl(content: HTMLElement | null): HTMLElement | null {
  return content?.querySelector<HTMLElement>(':scope > footer [data-variant="primary"]:enabled') ?? null;
}

/** A chosen radio stands for its group. Without a control in the content it is the main button, never one that destroys something. */
function firstControl(content: HTMLElement | null): HTMLElement | null {
  const controls = 'input:checked, input:not([type="radio"]):enabled, button:enabled';
  return content?.querySelector(':scope > footer')?.previousElementSibling?.querySelector<HTMLElement>(controls) ?? mainControl(content) ?? content?.querySelector<HTMLElement>(controls) ?? null;
}
