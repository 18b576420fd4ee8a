/** The device's store. */
export type LocalStore = { readonly name: string };
