import { EditorView } from '@codemirror/view';

/** All colours are tokens, so one theme serves light and dark. */
export const textEditorTheme = EditorView.theme({
  '&': { color: 'var(--color-text)', backgroundColor: 'transparent', fontSize: 'var(--size-reading)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'inherit', lineHeight: '1.6', overflow: 'visible' },
  '.cm-content': { padding: '8px 0', caretColor: 'var(--color-accent)', cursor: 'text', userSelect: 'text' },
  '.cm-line': { padding: '0 12px' },
  // The widths of `* ` and `1. ` in the reading font.
  '.cm-bullet': { paddingLeft: 'calc(12px + 0.79em)', textIndent: '-0.79em' },
  '.cm-numbered': { paddingLeft: 'calc(12px + 1.15em)', textIndent: '-1.15em' },
  '.cm-placeholder': { color: 'var(--color-text-faint)' },
  '.cm-content ::selection, .cm-line::selection': { backgroundColor: 'var(--color-selection, var(--color-accent-soft))' },
  '.cm-mark-doubt': {
    textDecoration: 'underline dotted var(--color-doubt) 2px',
    textUnderlineOffset: '3px',
    textDecorationSkipInk: 'none',
  },
  '.cm-mark-correction': { textDecoration: 'underline solid var(--color-border-strong) 1px', textUnderlineOffset: '4px' },
  '.cm-mark-evidence': { boxShadow: 'inset 0 -1px var(--color-accent)', borderRadius: '1px' },
  '.cm-mark-shown-evidence': { backgroundColor: 'var(--color-selected)', borderRadius: '2px', boxShadow: '0 0 0 1px var(--color-accent)' },
  '.cm-mark-hit': { backgroundColor: 'var(--color-highlight)', color: 'var(--color-on-highlight)', borderRadius: '2px' },
  '.cm-tooltip.cm-hint': {
    marginBottom: '4px',
    padding: '3px 8px',
    border: '1px solid var(--color-border)',
    borderRadius: 'var(--radius)',
    backgroundColor: 'var(--color-raised)',
    boxShadow: 'var(--shadow-raised)',
    color: 'var(--color-text-soft)',
    fontFamily: 'var(--font-text)',
    fontSize: 'var(--size-small)',
  },
  '&:not(.cm-focused) .cm-hint': { display: 'none' },
  '.cm-mark-line': { backgroundColor: 'var(--color-hover)' },
  '.cm-mark-word': { backgroundColor: 'var(--color-selected)', borderRadius: '2px', boxShadow: '0 0 0 1px var(--color-accent)' },
});

/** Code and tables keep their columns. */
export const codeTypography = EditorView.theme({
  '.cm-scroller': { fontFamily: 'var(--font-code)', fontSize: 'var(--size-body)', fontVariantLigatures: 'none' },
  '.cm-bullet, .cm-numbered': { paddingLeft: '12px', textIndent: '0' },
});
