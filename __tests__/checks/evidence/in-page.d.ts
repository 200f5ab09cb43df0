export declare function lowContrast(): string[];
export declare function nameless(): string[];
export declare function focused(): { readonly id: string; readonly text: string; readonly outline: string };
export declare function countDetailsWhenPrinting(): void;
export declare function countedDetails(): { readonly open: number; readonly closed: number }[];
export declare function pageWidth(): number;
export declare function textColor(): string;
