export declare function isRunnable(file: string): boolean;

/** The full path of a program on the PATH, or null. */
export declare function findProgram(name: string): string | null;

/** The path of a browser, `SKILLSHOT_BROWSER` first; null when there is none. */
export declare function findBrowser(): string | null;

/** As root Chromium refuses to start with its sandbox. */
export declare function sandboxFlags(): string[];
