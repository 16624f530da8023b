/** Where a contact `c` is written to: its phone, or its newest name while the phone is unknown. */
export const ADDRESS = `COALESCE(c.phone, (SELECT n.name FROM contact_identities n WHERE n.contact_id = c.id
  ORDER BY n.confirmed_at DESC, n.name LIMIT 1))`;

/** How WhatsApp itself spells the phone of a contact `c`, where that is known to differ: a name that is no hidden id. */
export const SPELLING = `(SELECT n.name FROM contact_identities n WHERE n.contact_id = c.id AND n.name NOT LIKE '%:%'
  ORDER BY n.confirmed_at DESC, n.name LIMIT 1)`;
