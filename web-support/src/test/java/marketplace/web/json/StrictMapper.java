package marketplace.web.json;

import tools.jackson.databind.json.JsonMapper;

/** JSON as the servers read and write it, without a server. */
public final class StrictMapper {

    private StrictMapper() {}

    /** A mapper of its own. */
    public static JsonMapper create() {
        JsonMapper.Builder builder = JsonMapper.builder();
        new StrictJson().customize(builder);
        return builder.build();
    }
}
