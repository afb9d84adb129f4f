export interface ThirdPartyPackage {
  readonly name: string;
  readonly version: string;
  /** An SPDX identifier, '' when the package names none. */
  readonly licence: string;
  readonly homepage: string;
  /** '' when the package brings none. */
  readonly text: string;
  /** The licence is one that may be shipped. */
  readonly isKnown: boolean;
}

export declare function listThirdParty(): readonly ThirdPartyPackage[];

export declare function toThirdPartyText(packages: readonly ThirdPartyPackage[]): string;
