/** Steps that can be left out to measure what each one brings. */
export type StepName = 'chrome' | 'columns' | 'bullets' | 'junk' | 'numbers' | 'tables' | 'messages' | 'headings' | 'nesting' | 'hyphens' | 'corrections';
