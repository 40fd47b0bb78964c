/** The names that one text has a place for, so that it fits many customers. */
export interface TemplateNames {
  readonly account: string;
  readonly agency: string;
}

const PLACE = /\{(\w+)\}/g;

/** Returns a text with the names in their places, as `{account}`. Braces around anything else stay as they are. */
export function fillTemplate(template: string, names: TemplateNames): string {
  return template.replace(PLACE, (place, name: string) =>
    Object.hasOwn(names, name) ? names[name as keyof TemplateNames] : place,
  );
}

/** Returns the places that no name fits into: what a customer would read as it is. */
export function findUnknownPlaces(template: string): readonly string[] {
  const names = ["account", "agency"];
  return Array.from(template.matchAll(PLACE), ([place, name = ""]) => ({ place, name }))
    .filter(({ name }) => !names.includes(name))
    .map(({ place }) => place);
}
