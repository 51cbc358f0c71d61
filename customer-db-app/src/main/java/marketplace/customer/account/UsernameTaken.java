package marketplace.customer.account;

import marketplace.contract.ProblemType;
import marketplace.web.problem.Problem;

class UsernameTaken extends Problem {
    UsernameTaken(String username) {
        super(ProblemType.USERNAME_TAKEN, "The username " + username + " is taken; choose another.");
    }
}
