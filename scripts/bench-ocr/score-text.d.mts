export declare function plain(text: string): string;
export declare function scoreWords(found: string, wanted: string): { readonly precision: number; readonly recall: number; readonly f1: number };
export declare function scoreCharacters(found: string, wanted: string): { readonly cer: number; readonly cerr: number };
