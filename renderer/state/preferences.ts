import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { DEFAULT_OCR_MODE, OCR_MODES, type OcrMode } from '../../shared/ocr/ocr-mode.ts';
import { EXPORT_PROFILES, RESEARCH, type ProfileOptions } from '../../shared/export/export-profile.ts';
import { DEFAULT_LANGUAGES, sortLanguages } from '../../shared/ocr/languages.ts';
import { NO_REDACTION, REDACTION_KINDS, type RedactionChoice } from '../../shared/redaction/redaction-choice.ts';
import { keepWellFormed } from './well-formed.ts';

export type ThemeChoice = 'system' | 'light' | 'dark';

/** How this person likes the window. Kept on this machine; losing it loses no notes. */
export interface Preferences {
  readonly theme: ThemeChoice;
  readonly isSidebarVisible: boolean;
  readonly isPictureVisible: boolean;
  /** Whether a note shows its rarer properties, too. */
  readonly areAllPropertiesShown: boolean;
  readonly sidebarWidthPx: number;
  readonly listWidthPx: number;
  readonly pictureWidthPx: number;
  readonly pictureHeightPx: number;
  /** Topic that new imports get; '' for unsorted. */
  readonly importTopic: string;
  /** What the last export was for. */
  readonly exportProfile: ProfileOptions;
  /** What exports and copies hide. */
  readonly redaction: RedactionChoice;
  /** Pairs of notes that are not to be offered as one (`pairKey`), the last ones. */
  readonly notAlike: readonly string[];
  /** What new imports are read in; never empty. The data of an added one may have gone. */
  readonly importLanguages: readonly string[];
  /** Workers for recognition; 0 means "one a core less one". */
  readonly ocrWorkers: number;
  /** How much work the reading of a picture may take. */
  readonly ocrMode: OcrMode;
  readonly isMirrorPaused: boolean;
  readonly isFolderWatchPaused: boolean;
}

export const DEFAULT_PREFERENCES: Preferences = {
  theme: 'system',
  isSidebarVisible: true,
  isPictureVisible: true,
  areAllPropertiesShown: false,
  sidebarWidthPx: 208,
  listWidthPx: 296,
  pictureWidthPx: 520,
  pictureHeightPx: 300,
  importTopic: '',
  exportProfile: RESEARCH,
  redaction: NO_REDACTION,
  notAlike: [],
  importLanguages: DEFAULT_LANGUAGES,
  ocrWorkers: 0,
  ocrMode: DEFAULT_OCR_MODE,
  isMirrorPaused: false,
  isFolderWatchPaused: false,
};

interface PreferencesState extends Preferences {
  readonly setPreferences: (change: Partial<Preferences>) => void;
}

const THEMES: readonly ThemeChoice[] = ['system', 'light', 'dark'];

/** What was stored, as far as it can be read: no choice is taken that this version does not have. */
export function toPreferences(stored: unknown): Preferences {
  const { theme, ocrMode, importLanguages, exportProfile, redaction, notAlike, ...others } = keepWellFormed(stored, DEFAULT_PREFERENCES);
  const languages = sortLanguages(importLanguages.filter((code) => typeof code === 'string'));
  return {
    ...others,
    theme: THEMES.includes(theme) ? theme : DEFAULT_PREFERENCES.theme,
    ocrMode: OCR_MODES.includes(ocrMode) ? ocrMode : DEFAULT_OCR_MODE,
    importLanguages: languages.length > 0 ? languages : DEFAULT_LANGUAGES,
    exportProfile: EXPORT_PROFILES.includes(exportProfile.profile) ? exportProfile : RESEARCH,
    notAlike: notAlike.filter((key) => typeof key === 'string'),
    redaction: {
      kinds: REDACTION_KINDS.filter((kind) => redaction.kinds.includes(kind)),
      words: redaction.words.filter((word) => typeof word === 'string'),
      kept: redaction.kept.filter((key) => typeof key === 'string'),
    },
  };
}

export const usePreferences = create<PreferencesState>()(
  persist((set) => ({ ...DEFAULT_PREFERENCES, setPreferences: (change) => { set(change); } }), {
    name: 'skillshot-preferences',
    version: 1,
    merge: (stored, current) => ({ ...current, ...toPreferences(stored) }),
  }),
);
