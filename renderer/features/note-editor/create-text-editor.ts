import { history, historyKeymap, standardKeymap } from '@codemirror/commands';
import { Compartment, EditorState, Transaction, type Extension } from '@codemirror/state';
import { EditorView, keymap, placeholder } from '@codemirror/view';
import { hangingBullets } from './hanging-bullets.ts';
import type { TextRange } from './link-text-and-picture.ts';
import { smallestChange } from './smallest-change.ts';
import { codeTypography, textEditorTheme } from './text-editor-theme.ts';
import { textMarks } from './text-marks.ts';

export type Typography = 'reading' | 'code';

export interface TextEditorEvents {
  readonly onChange: (text: string) => void;
  /** The offset under the pointer; null when the pointer is gone. */
  readonly onPointAt: (offset: number | null) => void;
  /** Where the caret is; null when the editor is not focused. */
  readonly onCaret: (offset: number | null) => void;
}

export interface TextEditorOptions {
  readonly parent: HTMLElement;
  readonly text: string;
  readonly label: string;
  readonly emptyText: string;
  readonly events: TextEditorEvents;
}

/** Changes from outside (another window, a restored version): not reported as the person's and not undone by them. */
const isFromOutside = (transaction: Transaction) => transaction.annotation(Transaction.remote) === true;

const typography = new Compartment();

/** A plain-text editor with an undo history of its own. Tab is left alone: it leaves the editor. */
export function createTextEditor({ parent, text, label, emptyText, events }: TextEditorOptions): EditorView {
  const extensions: readonly Extension[] = [
    history(),
    keymap.of([...standardKeymap, ...historyKeymap]),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false', autocorrect: 'off', autocapitalize: 'off' }),
    EditorView.cspNonce.of(readNonce()),
    placeholder(emptyText),
    typography.of([]),
    textEditorTheme,
    hangingBullets,
    textMarks,
    reportEvents(events),
  ];
  return new EditorView({ parent, state: EditorState.create({ doc: text, extensions: [extensions] }) });
}

/** The page's nonce, as Vite writes it: CodeMirror adds a style element, which the CSP refuses without. */
function readNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';
}

function reportEvents({ onChange, onPointAt, onCaret }: TextEditorEvents): Extension {
  return [
    EditorView.updateListener.of((update) => {
      if (update.docChanged && !update.transactions.every(isFromOutside)) onChange(update.state.doc.toString());
      if (update.selectionSet || update.docChanged || update.focusChanged) {
        onCaret(update.view.hasFocus ? update.state.selection.main.head : null);
      }
    }),
    EditorView.domEventHandlers({
      mousemove: (event, view) => { onPointAt(view.posAtCoords({ x: event.clientX, y: event.clientY })); },
      mouseleave: () => { onPointAt(null); },
    }),
  ];
}

/** Takes over a text from outside; caret, selection and undo history stay with the characters around them. */
export function replaceText(view: EditorView, text: string): void {
  const change = smallestChange(view.state.doc.toString(), text);
  if (change === null) return;
  view.dispatch({ changes: change, annotations: [Transaction.addToHistory.of(false), Transaction.remote.of(true)] });
}

export function setTypography(view: EditorView, kind: Typography): void {
  view.dispatch({ effects: typography.reconfigure(kind === 'code' ? codeTypography : []) });
}

/** Selects a range, scrolls to it and takes the focus. */
export function selectRange(view: EditorView, { start, end }: TextRange): void {
  const { length } = view.state.doc;
  view.focus();
  view.dispatch({
    selection: { anchor: Math.min(start, length), head: Math.min(end, length) },
    effects: EditorView.scrollIntoView(Math.min(start, length), { y: 'nearest', yMargin: 48 }),
  });
}
