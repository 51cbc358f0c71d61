package marketplace.contract.item;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether an item has been used before. */
public enum Condition {
    @JsonProperty("New")
    NEW,
    @JsonProperty("Used")
    USED
}
