export declare const approximate: readonly string[];
