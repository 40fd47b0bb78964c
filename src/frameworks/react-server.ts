// What a server component gets in place of the module that registers the tags: without this, its page would stay blank.
throw new Error(
  "ctm-accounts-billing registers its tags in the browser, and a server component never runs there. " +
    'Import it in a file that begins with "use client", or use the components of "ctm-accounts-billing/react".',
);
