/** Imports a module of texts whose address is known only at run time. */
export async function importTexts(address: string): Promise<unknown> {
  const module = (await import(/* @vite-ignore */ /* webpackIgnore: true */ address)) as { readonly default: unknown };
  return module.default;
}
