/** Deliveries `o` of invoice pushes `q` that reached somebody, or may have: for "not twice within so many hours". */
export const OTHER_PUSHES = `deliveries o JOIN campaigns q ON q.id = o.campaign_id AND q.body IS NULL
  AND o.state IN ('submitting', 'uncertain', 'accepted', 'delivered', 'read')`;
