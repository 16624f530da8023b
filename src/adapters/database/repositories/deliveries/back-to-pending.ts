/**
 * What an UPDATE sets on a row that nobody is sending any more. Whether its campaign has ended meanwhile is not asked
 * here, where the answer could be a moment old: nobody claims it there, and the sweep ends it.
 */
export const BACK_TO_PENDING =
  "state = 'pending', reason = NULL, lease_token = NULL, lease_until = NULL, provider_message_id = NULL";
