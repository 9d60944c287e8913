/** What stands around the pages: who is signed in, what the service is and announces. It is answered, or each page would be that of the sign-in. */
const FRAME = ['Me', 'Service', 'Announcements'];

/**
 * Put in a page before its own scripts: what it asks of the service waits; then fails; then is answered, each list without a row.
 * `heldService` is told when.
 */
export const HELD = String.raw`(() => {
  const wire = window.fetch.bind(window);
  const asked = [];
  let fail, isAnswering = false;
  const failed = new Promise((resolve) => (fail = resolve));
  window.heldService = { asked, fail, answer: () => void (isAnswering = true) };
  window.fetch = async (address, options) => {
    const name = address === '/graphql' ? /\b(?:query|mutation)\s+(\w+)/.exec(JSON.parse(options.body).query)?.[1] : undefined;
    if (name === undefined || ${JSON.stringify(FRAME)}.includes(name)) return wire(address, options);
    asked.push(name);
    await failed;
    if (!isAnswering) return new Response('', { status: 500 });
    const response = await wire(address, options);
    const withoutRows = JSON.parse(await response.text(), (key, value) => (key === 'nodes' ? [] : value));
    return Response.json(withoutRows, { status: response.status });
  };
})();`;
