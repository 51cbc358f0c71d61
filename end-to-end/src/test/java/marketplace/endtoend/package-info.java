/** What users see of the marketplace, tried on the four packaged apps as real processes. */
package marketplace.endtoend;
