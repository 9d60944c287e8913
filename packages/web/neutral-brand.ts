/** The little of postcss that this plugin touches. */
interface Rule {
  remove(): unknown;
}
interface Declaration {
  value: string;
}

/**
 * DSFR comes with the State's own fonts. The default brand is neutral: the faces are removed before the bundler sees
 * their files, and what names them falls back on the system's fonts.
 */
export function neutralBrand() {
  return {
    postcssPlugin: 'neutral-brand',
    AtRule: {
      'font-face': (rule: Rule): void => {
        rule.remove();
      },
    },
    Declaration: (declaration: Declaration): void => {
      if (!/Marianne|Spectral/.test(declaration.value)) return;
      declaration.value = declaration.value.replace(/(?:Marianne|Spectral)\s*,\s*/g, 'system-ui,');
    },
  };
}
