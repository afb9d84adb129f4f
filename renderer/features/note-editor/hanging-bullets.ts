import { RangeSetBuilder } from '@codemirror/state';
import { Decoration, ViewPlugin, type DecorationSet, type EditorView, type ViewUpdate } from '@codemirror/view';

const HANGING = [
  { start: /^[*•–-] /, decoration: Decoration.line({ class: 'cm-bullet' }) },
  { start: /^\d{1,2}[.)] /, decoration: Decoration.line({ class: 'cm-numbered' }) },
] as const;

/** Indents the wrapped part of list lines under their text, so that lists read as lists. */
export const hangingBullets = ViewPlugin.define(
  (view) => {
    const plugin = {
      decorations: decorate(view),
      update(update: ViewUpdate) {
        if (update.docChanged || update.viewportChanged) plugin.decorations = decorate(update.view);
      },
    };
    return plugin;
  },
  { decorations: (plugin) => plugin.decorations },
);

function decorate(view: EditorView): DecorationSet {
  const lines = new RangeSetBuilder<Decoration>();
  for (const { from, to } of view.visibleRanges) {
    for (let position = from; position <= to; ) {
      const line = view.state.doc.lineAt(position);
      const list = HANGING.find(({ start }) => start.test(line.text));
      if (list !== undefined) lines.add(line.from, line.from, list.decoration);
      position = line.to + 1;
    }
  }
  return lines.finish();
}
