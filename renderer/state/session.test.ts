import { beforeEach, describe, expect, it } from 'vitest';
import { useSession } from './session.ts';

describe('useSession', () => {
  beforeEach(() => { useSession.setState(useSession.getInitialState(), true); });

  it('selects the note that is opened', () => {
    useSession.getState().openNote('a');
    expect(useSession.getState()).toMatchObject({ activeId: 'a', selectedIds: ['a'] });
  });

  it('selects nothing when no note is open any more', () => {
    useSession.getState().openNote('a');
    useSession.getState().openNote('');
    expect(useSession.getState()).toMatchObject({ activeId: '', selectedIds: [] });
  });
});
