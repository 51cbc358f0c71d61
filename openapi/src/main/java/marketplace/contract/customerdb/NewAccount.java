package marketplace.contract.customerdb;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import marketplace.contract.account.Registration;
import marketplace.contract.account.Role;

/** An account to open, and for which role. */
public record NewAccount(@NotNull Role role, @NotNull @Valid Registration registration) {}
