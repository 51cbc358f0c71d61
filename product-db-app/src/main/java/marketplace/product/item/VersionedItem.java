package marketplace.product.item;

import org.springframework.http.ResponseEntity;

/** An item, and which version of it this is. */
record VersionedItem(marketplace.contract.item.Item item, long version) {

    static VersionedItem of(Item item) {
        return new VersionedItem(item.toContract(), item.version());
    }

    /** A reply with the version as its entity tag (RFC 9110, section 8.8.3). */
    ResponseEntity<marketplace.contract.item.Item> reply(ResponseEntity.BodyBuilder reply) {
        return reply.eTag(Long.toString(version)).body(item);
    }
}
