const VARIABLE = /^Variable "\$(\w+)" got invalid value /;
/** What GraphQL says of the shape of a variable: names of the schema only. */
const SHAPE = /Field "\w+" (?:of required type "[^"]+" was not provided|is not defined by type "[^"]+")\./;

/**
 * The message of a request that GraphQL did not understand, without the values that were sent: it repeats them whole,
 * and a person's number or bank account would then go where errors go (screens, integrators' logs).
 */
export function withoutValues(message: string): string {
  const variable = VARIABLE.exec(message)?.[1];
  if (variable) {
    const path = message.match(/ at "([\w.[\]]+)"; /g)?.at(-1)?.slice(5, -3);
    const shape = message.match(new RegExp(SHAPE, 'g'))?.at(-1);
    return `Variable "$${variable}" got an invalid value${path ? ` at "${path}"` : ''}${shape ? `; ${shape}` : '.'}`;
  }
  return message
    .replace(/^(Expected value of type "[^"]+"), found [\s\S]*$/, '$1.')
    .replace(/( cannot represent [\w -]*value): [\s\S]*$/, '$1.')
    .replace(/^Value "[^"]*" (does not exist in "[^"]+" enum)[\s\S]*$/, 'This value $1.')
    .replace(/(found (?:String|BlockString|Int|Float)) "[\s\S]*$/, '$1.');
}
