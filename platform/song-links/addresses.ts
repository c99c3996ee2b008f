/** Which addresses are somebody's on the open internet, and none of this machine's or its network's. */
import ipaddr from 'ipaddr.js';

/** All that is given out for use on the internet (RFC 4291, 2.4); it leaves out forms that hold an IPv4 address. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * False for whatever has a purpose of its own: private, loopback, link-local, multicast, shared by a
 * provider (CGNAT), reserved, and the IPv6 forms that stand for an IPv4 address.
 * @param address as a look-up gives it; anything else, such as a name, is not public
 */
export function isPublicAddress(address: string): boolean {
  // With a zone it is an interface of this machine.
  if (address.includes('%')) return false;
  if (ipaddr.IPv4.isValidFourPartDecimal(address)) {
    return ipaddr.IPv4.parse(address).range() === 'unicast';
  }
  if (!ipaddr.IPv6.isValid(address)) return false;
  const parsed = ipaddr.IPv6.parse(address);
  return parsed.range() === 'unicast' && parsed.match(GLOBAL_UNICAST);
}
