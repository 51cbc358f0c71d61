package marketplace.contract.feedback;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which way a vote goes. */
public enum Thumb {
    @JsonProperty("up")
    UP,
    @JsonProperty("down")
    DOWN
}
