import { isSecretName } from '../secret-name.ts';

const MASK = '***';
/** Their names sound secret, and their values are none. */
const OPEN = ['www-authenticate', 'proxy-authenticate', 'access-control-allow-credentials'];

/** The value of a header without credentials: how they are called stays, so that one can see which there are. */
export function shownHeader(name: string, value: string): string {
  switch (name.toLowerCase()) {
    case 'authorization':
    case 'proxy-authorization': {
      const space = value.indexOf(' ');
      return space < 0 ? MASK : `${value.slice(0, space)} ${MASK}`;
    }
    case 'cookie':
      return value.split(';').map(withoutValue).join(';');
    case 'set-cookie': {
      const [pair = '', ...attributes] = value.split(';');
      return [withoutValue(pair), ...attributes].join(';');
    }
    default:
      return isSecretName(name) && !OPEN.includes(name.toLowerCase()) ? MASK : value;
  }
}

/** What a header says who the user is, without the scheme before it; null when it is not about that. */
export function credentialsOf(name: string, value: string): string | null {
  if (!/^(proxy-)?authorization$/i.test(name)) return null;
  return value.slice(value.indexOf(' ') + 1);
}

function withoutValue(pair: string): string {
  const sign = pair.indexOf('=');
  return sign < 0 ? MASK : `${pair.slice(0, sign)}=${MASK}`;
}
