/** The name of Electron's program inside its folder. */
export declare function electronExecutable(): string;

/** The pinned Electron, when its files are in node_modules and complete; else null. */
export declare function localElectron(): string | null;

/** `ELECTRON_OVERRIDE_DIST_PATH`, then the local runtime, then one download; null when none of them gives an Electron. */
export declare function findElectron(options: { readonly mayDownload: boolean }): string | null;
