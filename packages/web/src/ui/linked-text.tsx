import { Link } from 'react-router';

const ADDRESS = /(https?:\/\/[^\s<>«»]+[^\s<>«».,;:!?)\]])/g;

/** A text as it was written, whose addresses can be followed; those of this site stay in this site. */
export function LinkedText({ text, className }: { readonly text: string; readonly className?: string }) {
  return (
    <p className={`ap-text ${className ?? ''}`}>
      {text.split(ADDRESS).map((part, index) => (index % 2 === 0 ? part : <Address key={index} address={part} />))}
    </p>
  );
}

function Address({ address }: { readonly address: string }) {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url) return address;
  if (url.host === window.location.host) return <Link to={url.pathname + url.search + url.hash}>{address}</Link>;
  return (
    <a href={address} rel="noreferrer">
      {address}
    </a>
  );
}
