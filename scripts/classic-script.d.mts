/** A module's code as a classic script that sets a global of this name. */
export function asClassicScript(code: string, name: string): string;
