/** States of a message that has left, or may have. */
export const MAY_HAVE_LEFT = "('submitting', 'uncertain', 'accepted', 'delivered', 'read')";

/** Deliveries `o` of invoice pushes `q` that reached somebody, or may have: for "not twice within so many hours". */
export const OTHER_PUSHES = `deliveries o JOIN campaigns q ON q.id = o.campaign_id AND q.body IS NULL
  AND o.state IN ${MAY_HAVE_LEFT}`;

/** The same of any campaign, broadcasts too. */
export const OTHER_MESSAGES = `deliveries o JOIN campaigns q ON q.id = o.campaign_id AND o.state IN ${MAY_HAVE_LEFT}`;
