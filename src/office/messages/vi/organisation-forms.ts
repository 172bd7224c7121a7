// placeholder
export const organisationForms = {} as const;
