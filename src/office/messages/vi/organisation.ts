// placeholder
export const organisation = {} as const;
