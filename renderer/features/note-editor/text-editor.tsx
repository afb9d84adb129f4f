import type { EditorView } from '@codemirror/view';
import { useEffect, useEffectEvent, useImperativeHandle, useRef, type Ref } from 'react';
import { createTextEditor, replaceText, selectRange, setTypography, type Typography } from './create-text-editor.ts';
import type { TextRange } from './link-text-and-picture.ts';
import { showMarks, type TextMark } from './text-marks.ts';
import styles from './text-editor.module.css';

export interface TextEditorHandle {
  /** Selects a range, scrolls to it and takes the focus. */
  readonly select: (range: TextRange) => void;
  /** Where the caret is or was last. */
  readonly caret: () => number;
}

export interface TextEditorProps {
  readonly label: string;
  readonly text: string;
  readonly emptyText: string;
  readonly typography: Typography;
  readonly marks: readonly TextMark[];
  readonly onChange: (text: string) => void;
  /** The offset under the pointer; null when the pointer is gone. */
  readonly onPointAt: (offset: number | null) => void;
  /** Where the caret is; null when the editor is not focused. */
  readonly onCaret: (offset: number | null) => void;
  readonly ref?: Ref<TextEditorHandle> | undefined;
}

/** Plain text with marks. Mount anew (`key`) for another text: the undo history belongs to one. */
export function TextEditor(props: TextEditorProps) {
  const { text, typography, marks, ref } = props;
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView | null>(null);
  const onChange = useEffectEvent(props.onChange);
  const onPointAt = useEffectEvent(props.onPointAt);
  const onCaret = useEffectEvent(props.onCaret);
  const create = useEffectEvent((parent: HTMLElement, events: Pick<TextEditorProps, 'onChange' | 'onPointAt' | 'onCaret'>) =>
    createTextEditor({ parent, text, label: props.label, emptyText: props.emptyText, events }));
  useEffect(() => {
    if (host.current === null) return undefined;
    const view = create(host.current, {
      onChange: (next) => { onChange(next); },
      onPointAt: (offset) => { onPointAt(offset); },
      onCaret: (offset) => { onCaret(offset); },
    });
    editor.current = view;
    return () => {
      editor.current = null;
      view.destroy();
    };
  }, []);
  useEffect(() => { if (editor.current !== null) replaceText(editor.current, text); }, [text]);
  useEffect(() => { if (editor.current !== null) setTypography(editor.current, typography); }, [typography]);
  useEffect(() => { if (editor.current !== null) showMarks(editor.current, marks); }, [marks]);
  useImperativeHandle(ref, () => ({
    select: (range) => { if (editor.current !== null) selectRange(editor.current, range); },
    caret: () => editor.current?.state.selection.main.from ?? 0,
  }), []);
  return <div ref={host} className={styles['editor']} />;
}
